package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Causes;
import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.UserDirectory;
import java.util.Optional;

/** Starts from a snapshot, which is created first if there is none. */
final class WarmStart {
  private final Launch launch;
  private final ZitadelContainer server;
  private final Configuration configuration;
  private final String key;
  private final UserDirectory directory = UserDirectory.ofThisUser();
  private final Snapshots snapshots = new Snapshots(directory);

  WarmStart(Launch launch, ZitadelContainer server, Configuration configuration, String key) {
    this.launch = launch;
    this.server = server;
    this.configuration = configuration;
    this.key = key;
  }

  /** A snapshot whose token is known. */
  private record Usable(Snapshot snapshot, String token) {}

  void run() {
    try {
      startFromSnapshot();
    } catch (SnapshotException e) {
      launch.close();
      Notices.warn(
          "No snapshot could be made (%s); Zitadel is started without one, as it is with zitadel.testkit.snapshot=off."
              .formatted(e.getMessage()));
      launch.startCold(key);
    }
  }

  private void startFromSnapshot() {
    Optional<Usable> found = find();
    if (found.isEmpty()) {
      start(findOrMake());
      return;
    }
    try {
      start(found.get());
    } catch (RuntimeException e) {
      Optional<NotReadyException> cause = Causes.find(e, NotReadyException.class);
      if (cause.isEmpty()) {
        throw e;
      }
      launch.close();
      Notices.warn(
          "The snapshot %s did not come up; it is thrown away and made anew. %s"
              .formatted(key, cause.get().getMessage()));
      start(directory.locked(lock(), this::sayWaiting, () -> remake(found.get())));
    }
  }

  private void start(Usable usable) {
    launch.startWarm(usable.snapshot(), usable.token());
  }

  private Optional<Usable> find() {
    return snapshots
        .find(key)
        .flatMap(snapshot -> snapshots.use(key).map(token -> new Usable(snapshot, token)));
  }

  private Usable findOrMake() {
    return directory.locked(lock(), this::sayWaiting, () -> find().orElseGet(this::make));
  }

  /** Makes the snapshot anew, unless another JVM has already replaced it. */
  private Usable remake(Usable spoiled) {
    Optional<Usable> now = find();
    if (now.isPresent() && !now.get().equals(spoiled)) {
      return now.get();
    }
    snapshots.remove(key);
    return make();
  }

  private String lock() {
    return "snapshots/" + key + ".lock";
  }

  private void sayWaiting() {
    Notices.info("Waiting for another start that is making the same snapshot.");
  }

  private Usable make() {
    Notices.info(
        "First start with these images and settings. The prepared database is saved as snapshot %s; later starts use it."
            .formatted(key));
    snapshots.removeUnused();
    launch.forgetToken();
    ServerNetwork network = ServerNetwork.fresh(Run.current());
    DatabaseContainer database =
        DatabaseContainer.empty(configuration.databaseImage, network.databaseAlias())
            .withoutTestcontainersLabels();
    try (Pair pair = launch.use(Pair.of(server, network, database, false))) {
      pair.start(ServerSettings.Command.START_FROM_INIT);
      keep(pair, server.getAdminToken());
    }
    launch.stages().reached("snapshot");
    return find()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The snapshot " + key + " vanished right after it was made."));
  }

  private void keep(Pair pair, String token) {
    try {
      snapshots.make(
          key,
          pair.stopCleanly(),
          token,
          server.imageName(),
          configuration.databaseImage.asCanonicalNameString());
    } catch (RuntimeException e) {
      throw new SnapshotException(e);
    }
  }
}
