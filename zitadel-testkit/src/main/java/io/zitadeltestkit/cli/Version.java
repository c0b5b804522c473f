package io.zitadeltestkit.cli;

import picocli.CommandLine.IVersionProvider;

/** The toolkit's version, from the manifest of its jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"zitadel-testkit " + (version == null ? "dev" : version)};
  }
}
