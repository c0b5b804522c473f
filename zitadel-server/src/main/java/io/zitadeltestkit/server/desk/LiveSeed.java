package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.seed.SeedTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Applies a changed seed to a server with the previous one: unchanged objects are kept with their
 * ids and secrets, different ones are updated, and missing ones are removed.
 *
 * <p>It is a target between the planting and the server: a call that equals an earlier one gets the
 * earlier answer.
 */
final class LiveSeed {
  private List<PlantedCall> planted = List.of();

  /** One planting of the whole seed. */
  final class Round implements SeedTarget {
    private final SeedTarget server;
    private final List<PlantedCall> before = new ArrayList<>(planted);
    private final List<PlantedCall> after = new ArrayList<>();
    private final List<PlantedCall> added = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private Round(SeedTarget server) {
      this.server = server;
    }

    @Override
    public Instant now() {
      return server.now();
    }

    @Override
    public Duration visibleWithin() {
      return server.visibleWithin();
    }

    @Override
    public boolean hasPlanted(String id) {
      return planted.stream().anyMatch(call -> call.madeId().equals(id));
    }

    @Override
    public void setClientId(String applicationId, String clientId) {
      server.setClientId(applicationId, clientId);
    }

    @Override
    public Map<?, ?> call(String method, Map<String, ?> request) {
      if (!PlantedCall.makes(method)) {
        return server.call(method, request);
      }
      if (method.contains("/Delete")) {
        // The planting removes what it thinks it has created; undo() knows what that is.
        return Map.of();
      }
      PlantedCall wanted = new PlantedCall(method, request, Map.of());
      Optional<PlantedCall> same = same(wanted);
      PlantedCall done = same.isPresent() ? kept(same.get(), wanted) : made(wanted, "added");
      after.add(done);
      return done.answer();
    }

    /**
     * An object with a fixed id may have been renamed. Tokens and keys have no name, so they are
     * matched by their order for each user.
     */
    private Optional<PlantedCall> same(PlantedCall wanted) {
      Optional<PlantedCall> byId =
          before.stream().filter(known -> known.hasIdOf(wanted)).findFirst();
      if (byId.isPresent()) {
        return byId;
      }
      Optional<String> key = wanted.key();
      return before.stream()
          .filter(
              known ->
                  known.method().equals(wanted.method())
                      && (key.isPresent()
                          ? known.key().equals(key)
                          : Objects.equals(
                              known.request().get("userId"), wanted.request().get("userId"))))
          .findFirst();
    }

    private PlantedCall kept(PlantedCall known, PlantedCall wanted) {
      before.remove(known);
      if (known.key().isEmpty() || known.isAs(wanted.request())) {
        return known;
      }
      Optional<PlantedCall.Step> change = known.change(wanted.request());
      if (change.isEmpty()) {
        remove(known);
        return made(wanted, "changed (made anew)");
      }
      server.call(change.get().method(), change.get().request());
      told.add("changed: " + wanted.what());
      return new PlantedCall(wanted.method(), wanted.request(), known.answer());
    }

    private PlantedCall made(PlantedCall wanted, String how) {
      PlantedCall made =
          new PlantedCall(
              wanted.method(), wanted.request(), server.call(wanted.method(), wanted.request()));
      added.add(made);
      told.add(how + ": " + made.what());
      return made;
    }

    /** Removes objects that are not in the seed any more; returns a line for each. */
    List<String> finish() {
      for (int i = before.size() - 1; i >= 0; i--) {
        PlantedCall gone = before.get(i);
        if (remove(gone)) {
          told.add("removed: " + gone.what());
        }
      }
      planted = List.copyOf(after);
      return List.copyOf(told);
    }

    /** Objects that belong to a removed one are gone already. */
    private boolean remove(PlantedCall call) {
      try {
        call.removal().ifPresent(step -> server.call(step.method(), step.request()));
        return call.removal().isPresent();
      } catch (RuntimeException e) {
        return false;
      }
    }

    /** Removes what was added, after the server refused the seed. */
    void undo() {
      for (int i = added.size() - 1; i >= 0; i--) {
        remove(added.get(i));
      }
      Map<String, PlantedCall> current = new HashMap<>();
      after.forEach(call -> call.key().ifPresent(key -> current.put(key, call)));
      planted =
          planted.stream()
              .map(call -> call.key().map(key -> current.getOrDefault(key, call)).orElse(call))
              .toList();
    }
  }

  /** Starts a planting. */
  Round round(SeedTarget server) {
    return new Round(server);
  }
}
