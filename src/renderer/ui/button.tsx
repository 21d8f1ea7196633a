import { Tooltip } from 'radix-ui';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'bar' | 'dialog';
}

export function Button({ look = 'plain', size = 'bar', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${look} button-${size}${className === undefined ? '' : ` ${className}`}`}
      {...rest}
    />
  );
}

interface ToolButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown beside the icon where there is room; else the label is only a tooltip. */
  readonly isLabelled?: boolean;
  /** As in menus: `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly isPressed?: boolean;
}

/** A quiet button of a bar; the tooltip carries the shortcut. */
export function ToolButton({
  label,
  icon,
  isLabelled = false,
  shortcut,
  isPressed,
  className,
  ...rest
}: ToolButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          aria-label={label}
          aria-pressed={isPressed}
          className={`tool-button${className === undefined ? '' : ` ${className}`}`}
          {...rest}
        >
          {icon}
          {isLabelled && <span className="tool-button-label">{label}</span>}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
