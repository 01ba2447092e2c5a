import { DecoratorNode, type LexicalNode, type SerializedLexicalNode, type Spread } from "lexical";
import type { JSX } from "react";

type SerializedEmoji = Spread<{ character: string }, SerializedLexicalNode>;

/** An emoji drawn as an image; the character is only in its `alt`. */
export class EmojiNode extends DecoratorNode<JSX.Element> {
  readonly character: string;

  constructor(character: string, key?: string) {
    super(key);
    this.character = character;
  }

  static override getType(): string {
    return "emoji";
  }

  static override clone(node: EmojiNode): EmojiNode {
    return new EmojiNode(node.character, node.__key);
  }

  static override importJSON(serialized: SerializedEmoji): LexicalNode {
    return new EmojiNode(serialized.character);
  }

  override exportJSON(): SerializedEmoji {
    return { ...super.exportJSON(), character: this.character };
  }

  override createDOM(): HTMLElement {
    return document.createElement("span");
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return this.character;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): JSX.Element {
    return (
      <img
        className="emoji"
        alt={this.character}
        src={`/replica/emoji/${encodeURIComponent(this.character)}.svg`}
      />
    );
  }
}
