package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.server.remote.ReleaseOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that every command of a real server has. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      split = ",",
      description = "YAML file with settings; environment variables win. May be repeated.")
  private List<Path> config = new ArrayList<>();

  @Option(
      names = "--steps",
      paramLabel = "FILE",
      split = ",",
      description = "YAML file with the settings of the first instance. May be repeated.")
  private List<Path> steps = new ArrayList<>();

  @Option(
      names = "--tlsMode",
      paramLabel = "MODE",
      description = "Who speaks TLS with the callers: ${COMPLETION-CANDIDATES}.")
  private @Nullable TlsMode tlsMode;

  @Mixin private ReleaseOption release = new ReleaseOption();

  /** Projections are a real server's views of its events; there are none here. */
  @Option(names = "--init-projections", hidden = true, arity = "0..1", description = "Ignored.")
  void ignoreInitProjections(boolean ignored) {}

  Settings settings() throws FatalException {
    List<Path> files = new ArrayList<>(config);
    files.addAll(steps);
    return Settings.of(
        files.isEmpty() ? java.util.Map.of() : SettingsFiles.read(files), System.getenv());
  }

  Profile profile(Settings settings) {
    return ServedVersion.of(settings, release.version());
  }

  @Nullable TlsMode tlsMode() {
    return tlsMode;
  }
}
