/** Pictures that the server draws. */

interface PictureProps {
  kind: "avatar" | "landscape";
  name: string;
  alt: string;
}

export function Picture({ kind, name, alt }: PictureProps) {
  return <img className={kind} src={`/replica/${kind}/${encodeURIComponent(name)}.svg`} alt={alt} />;
}
