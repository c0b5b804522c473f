package io.zitadeltestkit.seed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates objects with the ids in a file. */
final class FixedIds {
  private final Calls calls;
  private final Deque<Made> made = new ArrayDeque<>();

  /** An object that was created with an id from the file. */
  private record Made(Kind kind, String id) {}

  FixedIds(Calls calls) {
    this.calls = calls;
  }

  /** The kinds of objects whose id can be set. */
  enum Kind {
    ORGANIZATION("organizationId"),
    USER("userId"),
    PROJECT("projectId"),
    APPLICATION("applicationId");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    private boolean isThere(SeedTarget target, String id) {
      try {
        return switch (this) {
          case ORGANIZATION ->
              target
                          .call(
                              "zitadel.org.v2.OrganizationService/ListOrganizations",
                              Map.of("queries", List.of(Map.of("idQuery", Map.of("id", id)))))
                          .get("result")
                      instanceof List<?> found
                  && !found.isEmpty();
          case USER ->
              !target
                  .call("zitadel.user.v2.UserService/GetUserByID", Map.of("userId", id))
                  .isEmpty();
          case PROJECT ->
              !target
                  .call("zitadel.project.v2.ProjectService/GetProject", Map.of("projectId", id))
                  .isEmpty();
          case APPLICATION ->
              !target
                  .call(
                      "zitadel.application.v2.ApplicationService/GetApplication",
                      Map.of("applicationId", id))
                  .isEmpty();
        };
      } catch (RuntimeException e) {
        // Not found, as it should be.
        return false;
      }
    }
  }

  /**
   * Calls a creating method, unless the id is taken. The server itself only refuses organizations
   * and users: of projects and applications it silently creates a second one, which it never shows.
   */
  Map<?, ?> make(
      Kind kind,
      @Nullable Word id,
      Place cause,
      String doing,
      String method,
      Map<String, ?> request) {
    if (id == null) {
      return calls.call(cause, doing, method, request);
    }
    SeedTarget target = calls.target();
    if (!target.hasPlanted(id.text()) && kind.isThere(target, id.text())) {
      String problem =
          "the id \"%s\" is taken on this server, so it can't %s. Choose another or leave it out; a seed with ids can be planted once in a server."
              .formatted(id.text(), doing);
      throw new SeedException(
          calls.problems().line(id.place(), problem), new IllegalStateException(problem));
    }
    Map<?, ?> answer = calls.call(cause, doing, method, Calls.with(request, kind.field, id.text()));
    made.push(new Made(kind, id.text()));
    return answer;
  }

  /**
   * Removes the objects of a failed planting before their organization: the ids of objects that are
   * deleted with an organization stay taken, so they could not be planted again.
   */
  void remove() {
    for (Made each : made) {
      try {
        switch (each.kind) {
          case USER ->
              calls
                  .target()
                  .call("zitadel.user.v2.UserService/DeleteUser", Map.of("userId", each.id));
          case PROJECT ->
              calls
                  .target()
                  .call(
                      "zitadel.project.v2.ProjectService/DeleteProject",
                      Map.of("projectId", each.id));
          case ORGANIZATION, APPLICATION -> {
            // Organizations are removed later, applications with their project.
          }
        }
      } catch (RuntimeException e) {
        // It is removed with its organization; a failure of that is reported.
      }
    }
  }
}
