package io.zitadeltestkit.it.fidelity;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A version that is played, and the folders of its recordings; a later one wins over its namesake.
 */
enum Played {
  V4_13("4.13", List.of("recordings")),
  V4_16("4.16", List.of("recordings", "recordings-4.16"));

  private final String version;

  @SuppressWarnings("ImmutableEnumChecker") // is never changed
  private final List<String> folders;

  Played(String version, List<String> folders) {
    this.version = version;
    this.folders = folders;
  }

  String version() {
    return version;
  }

  List<Path> folders() {
    return folders.stream().map(Played::folder).toList();
  }

  private static Path folder(String name) {
    URL folder = Objects.requireNonNull(Played.class.getResource("/" + name));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@return all recordings, in the order of their names} */
  List<Recording> recordings() {
    return Recording.in(folders());
  }
}
