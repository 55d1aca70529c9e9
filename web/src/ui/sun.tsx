/** The sun of the mark, sending out rings like a voice; whoever shows it says how much of it has risen. */
export function Sun({ className }: { className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 1000 1000" className={className}>
      <radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="500" cy="500" r="430">
        <stop offset="0" stopColor="currentColor" stopOpacity="0.28" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0" />
      </radialGradient>
      <circle cx="500" cy="500" r="430" fill="url(#glow)" />
      {[110, 165, 230, 305, 390].map((radius, ring) => (
        <circle
          key={radius}
          cx="500"
          cy="500"
          r={radius}
          fill="none"
          stroke="currentColor"
          strokeOpacity={0.4 - ring * 0.075}
        />
      ))}
      <circle cx="500" cy="500" r="64" fill="currentColor" />
    </svg>
  );
}
