/** Plain line drawings of our own. */

const PATHS = {
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
  messages: "M4 6h16v12H4zM4 7l8 6 8-6",
  profile: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7",
  theme: "M12 3a9 9 0 1 0 9 11 7 7 0 0 1-9-11z",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.5",
  add: "M12 4v16M4 12h16",
  reply: "M4 5h16v11H10l-4 4v-4H4z",
  repost: "M6 15V8h10l-3-3M18 9v7H8l3 3",
  like: "M12 20 4 12a5 5 0 0 1 8-6 5 5 0 0 1 8 6z",
  quote: "M5 18c3-2 3-5 3-6H5V6h5v6c0 3-2 5-5 6zM14 18c3-2 3-5 3-6h-3V6h5v6c0 3-2 5-5 6z",
  close: "M5 5l14 14M19 5 5 19",
  back: "M20 12H4M10 6l-6 6 6 6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  down: "M6 9l6 6 6-6",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
  send: "M4 4l17 8-17 8 3-8zM7 12h14",
  save: "M6 4h12v17l-6-5-6 5z",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 14c2 3 6 3 8 0M9 9.5h.01M15 9.5h.01",
};

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    >
      <path d={PATHS[name]} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
