// Plain JavaScript, because it has to run on a Node that is too old for the rest.
const oldest = [22, 13];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Lookstream needs Node ${oldest.join('.')} or later; this is ${process.version}. ` +
      'Run "npm ci" without --ignore-scripts (it brings a newer Node along), or install one.',
  );
  process.exit(1);
}
