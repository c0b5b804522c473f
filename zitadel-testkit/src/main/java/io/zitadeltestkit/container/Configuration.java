package io.zitadeltestkit.container;

import io.zitadeltestkit.instance.SystemUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The user's configuration of a server, before it starts. */
final class Configuration {
  DockerImageName databaseImage = Images.database();
  String masterkey = ServerSettings.DEFAULT_MASTERKEY;
  boolean snapshots = Snapshots.enabled();
  boolean outgoingCalls;
  @Nullable GenericContainer<?> database;
  @Nullable SystemUser systemUser;
  @Nullable String externalDomain;
  @Nullable Path certificate;
  byte @Nullable [] configFile;
  byte @Nullable [] stepsFile;

  /** Made only when needed, since its key may have to be generated. */
  SystemUser systemUser() {
    SystemUser user = systemUser;
    if (user == null) {
      user = SystemUser.ofThisUser();
      systemUser = user;
    }
    return user;
  }

  boolean secure() {
    return certificate != null;
  }

  String[] command(ServerSettings.Command command) {
    return ServerSettings.command(
        command, masterkey, secure(), configFile != null, stepsFile != null);
  }

  /** Whether the toolkit allows calls to the addresses that a server denies by default. */
  boolean opensOutgoingCalls() {
    return outgoingCalls
        && (configFile == null
            || !new String(configFile, java.nio.charset.StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("denylist"));
  }

  /** The inputs of the set-up besides the environment. */
  List<byte[]> inputs() {
    List<byte[]> inputs = new ArrayList<>();
    inputs.add(masterkey.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    inputs.add(configFile == null ? new byte[0] : configFile);
    inputs.add(stepsFile == null ? new byte[0] : stepsFile);
    return inputs;
  }
}
