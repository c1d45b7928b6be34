/** Keeps a fault of the page in one part of it: says so in place of the part. */
import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

interface FaultBoundaryProps {
  readonly children: ReactNode;
  /** What is shown inside: "Showing the board". */
  readonly during: string;
}

export class FaultBoundary extends Component<FaultBoundaryProps, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(thrown: unknown) {
    return {
      fault: thrown instanceof Error ? thrown : new Error('Something else than an error was thrown.'),
    };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <RefusalNotice error={fault} during={this.props.during}>
        <Button look="primary" onPress={() => this.setState({ fault: null })}>
          Show it again
        </Button>
      </RefusalNotice>
    );
  }
}
