// The page of a complaint works by posts; files get their progress from upload.js.
