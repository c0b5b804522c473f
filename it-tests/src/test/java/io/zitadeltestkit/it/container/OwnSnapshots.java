package io.zitadeltestkit.it.container;

import io.zitadeltestkit.container.Snapshot;
import io.zitadeltestkit.container.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The snapshots of one user; the engine may have others, and get more of them meanwhile. */
public final class OwnSnapshots {
  private OwnSnapshots() {}

  /** Those whose tokens are in the toolkit's directory {@code home}. */
  public static List<Snapshot> of(Path home) {
    return new Snapshots()
        .list().stream()
            .filter(
                snapshot -> Files.exists(home.resolve("snapshots/" + snapshot.key() + ".token")))
            .toList();
  }
}
