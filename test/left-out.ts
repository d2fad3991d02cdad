/** Says, after the suite, what it leaves to commands of their own. */
export default () => () => {
  console.log(
    '\nLeft out here: the report in a browser, npm run test:browser, which needs Chromium; the package, npm run test:package.',
  );
};
