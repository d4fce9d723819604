import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const port = 'must be a port number from 0 to 65535';

/** A decorator for a port; 0 lets the system choose a free one. */
export function IsPortNumber(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    )(target, property);
    IsInt({ message: port })(target, property);
    Min(0, { message: port })(target, property);
    Max(65535, { message: port })(target, property);
  };
}
