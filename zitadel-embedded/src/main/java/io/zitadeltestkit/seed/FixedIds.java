package io.zitadeltestkit.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes things with the ids that a file wants them to have. */
final class FixedIds {
  private static final String APPLICATIONS = "zitadel.application.v2.ApplicationService/";

  private final Calls calls;

  FixedIds(Calls calls) {
    this.calls = calls;
  }

  /** What can have an id of one's choice. */
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
              !target.call(APPLICATIONS + "GetApplication", Map.of("applicationId", id)).isEmpty();
        };
      } catch (RuntimeException e) {
        return false;
      }
    }
  }

  /** Calls a method that makes something; says so if it is refused because the id is taken. */
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
    try {
      return calls.call(cause, doing, method, Calls.with(request, kind.field, id.text()));
    } catch (SeedException e) {
      if (kind.isThere(calls.target(), id.text())) {
        throw taken(id, doing, e);
      }
      throw e;
    }
  }

  /**
   * Ends with a failure if an application is hidden by one that has its id: the server makes a
   * second one without a word, and never shows it.
   */
  void requireShown(@Nullable Word id, String doing, String projectId, String name) {
    if (id == null) {
      return;
    }
    Optional<Map<?, ?>> shown = application(id.text());
    if (shown.isPresent()
        && !(Calls.text(shown.get(), "name").equals(name)
            && Calls.text(shown.get(), "projectId").equals(projectId))) {
      throw taken(
          id, doing, new IllegalStateException("The application with this id is another one."));
    }
  }

  private Optional<Map<?, ?>> application(String id) {
    try {
      return Optional.of(
          Calls.part(
              calls.target().call(APPLICATIONS + "GetApplication", Map.of("applicationId", id)),
              "application"));
    } catch (RuntimeException e) {
      // It is not visible yet: then nobody else's was.
      return Optional.empty();
    }
  }

  private SeedException taken(Word id, String doing, RuntimeException cause) {
    return new SeedException(
        calls
            .problems()
            .line(
                id.place(),
                "the id \"%s\" is taken on this server, so it can't %s. Choose another or leave it out; a seed with ids can be planted once in a server."
                    .formatted(id.text(), doing)),
        cause);
  }
}
