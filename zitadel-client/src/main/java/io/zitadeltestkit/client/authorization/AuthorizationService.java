package io.zitadeltestkit.client.authorization;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Finding;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Authorizations: who has which role of a project. For permissions in Zitadel itself see
 * administrators.
 *
 * <p>Every method refuses null and blank text with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException}, {@code
 * PermissionDeniedException} if the caller lacks the role, and the other {@code ZitadelException}s.
 * Thread-safe.
 */
public final class AuthorizationService {
  private static final String SERVICE = "zitadel.authorization.v2.AuthorizationService/";

  private final Rpc rpc;
  private final Listing<AuthorizationFilter, Authorization> authorizations;
  private final Awaiting awaiting = new Awaiting();

  AuthorizationService(Rpc rpc) {
    this.rpc = rpc;
    this.authorizations =
        new Listing<>(
            rpc,
            SERVICE + "ListAuthorizations",
            Listing.Style.FILTERS,
            Wire.sorts(
                "AUTHORIZATION_FIELD_NAME_",
                Map.of("CREATED_AT", "CREATED_DATE", "CHANGED_AT", "CHANGED_DATE")),
            AuthorizationFilter::fields,
            "authorizations",
            AuthorizationService::authorization);
  }

  /**
   * Gives a user roles of a project.
   *
   * @param userId the id of the user; {@code AlreadyExistsException} if there is an authorization
   *     for the project already (then {@link #update})
   * @param projectId the id of the project
   * @param organizationId the id of the organization in which the user has the roles: the project's
   *     own, or one that the project was granted to
   * @param roleKeys the roles; may be none. {@code FailedPreconditionException} if user, project or
   *     one of the roles doesn't exist
   * @return the id
   */
  public CreatedAuthorization create(
      String userId, String projectId, String organizationId, String... roleKeys) {
    return create(
        userId, projectId, organizationId, Arrays.asList(Check.given(roleKeys, "roleKeys")));
  }

  /**
   * Gives a user roles of a project.
   *
   * @param userId the id of the user
   * @param projectId the id of the project
   * @param organizationId the id of the organization in which the user has the roles
   * @param roleKeys the roles, as in {@link #create(String, String, String, String...)}
   * @return the id
   */
  public CreatedAuthorization create(
      String userId, String projectId, String organizationId, Collection<String> roleKeys) {
    Fields request =
        Fields.of("userId", Check.text(userId, "userId"))
            .with("projectId", Check.text(projectId, "projectId"))
            .with("organizationId", Check.text(organizationId, "organizationId"))
            .with("roleKeys", keys(roleKeys));
    Answer answer = Answer.to(rpc, SERVICE + "CreateAuthorization", request);
    return new CreatedAuthorization(answer.required("id"), answer.instant("creationDate"));
  }

  /**
   * Replaces the roles.
   *
   * @param authorizationId the id
   * @param roleKeys the roles; roles that aren't listed here are removed
   */
  public void update(String authorizationId, String... roleKeys) {
    update(authorizationId, Arrays.asList(Check.given(roleKeys, "roleKeys")));
  }

  /**
   * Replaces the roles.
   *
   * @param authorizationId the id
   * @param roleKeys the roles; roles that aren't listed here are removed
   */
  public void update(String authorizationId, Collection<String> roleKeys) {
    Answer.to(
        rpc,
        SERVICE + "UpdateAuthorization",
        target(authorizationId).with("roleKeys", keys(roleKeys)));
  }

  /**
   * Deactivates an authorization: tokens don't contain the roles any more.
   *
   * @param authorizationId the id
   */
  public void deactivate(String authorizationId) {
    Answer.to(rpc, SERVICE + "DeactivateAuthorization", target(authorizationId));
  }

  /**
   * Activates an authorization that was deactivated.
   *
   * @param authorizationId the id
   */
  public void activate(String authorizationId) {
    Answer.to(rpc, SERVICE + "ActivateAuthorization", target(authorizationId));
  }

  /**
   * Deletes an authorization. It is not an error if there is none.
   *
   * @param authorizationId the id
   */
  public void delete(String authorizationId) {
    Answer.to(rpc, SERVICE + "DeleteAuthorization", target(authorizationId));
  }

  /**
   * Reads an authorization. Zitadel has no call for one, so this asks the list, which lags behind
   * writes on a real server.
   *
   * @param authorizationId the id; {@code NotFoundException} if it is not listed
   * @return the authorization
   */
  public Authorization get(String authorizationId) {
    return Finding.listed(
        find(authorizationId), "authorization " + authorizationId, SERVICE + "ListAuthorizations");
  }

  /**
   * Finds an authorization in the list, which lags behind writes on a real server.
   *
   * @param authorizationId the id
   * @return the authorization; empty if it is not listed
   */
  public Optional<Authorization> find(String authorizationId) {
    return list(byId(authorizationId)).items().stream().findFirst();
  }

  /**
   * Lists a page of authorizations. Authorizations that the caller may not see are left out.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<Authorization> list(AuthorizationQuery query) {
    return authorizations.page(query);
  }

  /**
   * Waits until an authorization appears in lists, which lag behind writes on a real server.
   *
   * @param authorizationId the id
   * @param timeout how long at most; longer than zero
   * @return the authorization as it is listed
   * @throws NotListedException with the last answer if it doesn't appear in time
   */
  public Authorization awaitListed(String authorizationId, Duration timeout) {
    AuthorizationQuery query = byId(authorizationId);
    return awaiting.first("authorization " + authorizationId, timeout, () -> list(query));
  }

  private static AuthorizationQuery byId(String authorizationId) {
    return AuthorizationQuery.all()
        .where(AuthorizationFilter.ids(Check.text(authorizationId, "authorizationId")));
  }

  /**
   * Streams all pages of authorizations, requesting each when it is needed.
   *
   * @param query filters and order; its limit is the page size
   * @return the authorizations
   */
  public Stream<Authorization> stream(AuthorizationQuery query) {
    return authorizations.stream(Fields.empty(), query);
  }

  /**
   * Lists the authorizations of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the authorizations
   */
  public List<Authorization> listAll(AuthorizationQuery query) {
    return stream(query).toList();
  }

  private static Fields target(String authorizationId) {
    return Fields.of("id", Check.text(authorizationId, "authorizationId"));
  }

  private static List<String> keys(Collection<String> roleKeys) {
    return Check.given(roleKeys, "roleKeys").isEmpty()
        ? List.of()
        : Check.texts(roleKeys, "roleKeys");
  }

  private static Authorization authorization(Answer authorization) {
    Answer user = authorization.object("user");
    Answer project = authorization.object("project");
    Answer organization = authorization.object("organization");
    return new Authorization(
        authorization.required("id"),
        user.text("id"),
        user.text("preferredLoginName"),
        user.optionalText("displayName"),
        user.text("organizationId"),
        project.text("id"),
        project.text("name"),
        project.text("organizationId"),
        organization.text("id"),
        organization.text("name"),
        authorization.constant(
            "state", "STATE_", AuthorizationState.UNSPECIFIED, AuthorizationState.UNSPECIFIED),
        authorization.list(
            "roles",
            role ->
                new AuthorizedRole(
                    role.required("key"),
                    role.optionalText("displayName"),
                    role.optionalText("group"))),
        authorization.instant("creationDate"),
        authorization.instant("changeDate"));
  }
}
