package io.zitadeltestkit.client.administrator;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Administrators: who may do what in Zitadel itself.
 *
 * <pre>{@code
 * administrators.create(
 *     botId, AdministratorResource.organization(orgId), ManagerRole.ORG_OWNER);
 * }</pre>
 *
 * <p>Every method refuses null, blank ids and an empty list of roles with an {@link
 * IllegalArgumentException} before anything is sent, and throws what all calls throw: {@code
 * PermissionDeniedException} if the caller lacks the role for it, and the other {@code
 * ZitadelException}s. On a real server it may take a moment until a role takes effect. Thread-safe.
 */
public final class AdministratorService {
  private static final String SERVICE = "zitadel.internal_permission.v2.InternalPermissionService/";

  private final Rpc rpc;
  private final Awaiting awaiting;
  private final Listing<AdministratorFilter, Administrator> administrators;

  AdministratorService(Rpc rpc) {
    this.rpc = rpc;
    this.awaiting = new Awaiting();
    this.administrators =
        new Listing<>(
            rpc,
            SERVICE + "ListAdministrators",
            Listing.Style.FILTERS,
            Wire.sorts("ADMINISTRATOR_FIELD_NAME_"),
            AdministratorFilter::fields,
            "administrators",
            AdministratorService::administrator);
  }

  /**
   * Makes a user an administrator of a resource.
   *
   * @param userId the id of the user
   * @param resource the resource
   * @param roles at least one; {@code InvalidArgumentException} for one that the server doesn't
   *     know or that isn't for this kind of resource, {@code AlreadyExistsException} if the user is
   *     an administrator of the resource already (then {@link #update})
   * @return when the user became an administrator
   */
  public Instant create(String userId, AdministratorResource resource, ManagerRole... roles) {
    return create(userId, resource, Arrays.asList(Check.given(roles, "roles")));
  }

  /**
   * Makes a user an administrator of a resource.
   *
   * @param userId the id of the user
   * @param resource the resource
   * @param roles at least one, as in {@link #create(String, AdministratorResource, ManagerRole...)}
   * @return when the user became an administrator
   */
  public Instant create(
      String userId, AdministratorResource resource, Collection<ManagerRole> roles) {
    return Answer.to(rpc, SERVICE + "CreateAdministrator", request(userId, resource, roles))
        .instant("creationDate");
  }

  /**
   * Replaces the roles of an administrator.
   *
   * @param userId the id of the user
   * @param resource the resource
   * @param roles at least one; roles that aren't listed here are removed
   */
  public void update(String userId, AdministratorResource resource, ManagerRole... roles) {
    update(userId, resource, Arrays.asList(Check.given(roles, "roles")));
  }

  /**
   * Replaces the roles of an administrator.
   *
   * @param userId the id of the user
   * @param resource the resource
   * @param roles at least one; roles that aren't listed here are removed
   */
  public void update(String userId, AdministratorResource resource, Collection<ManagerRole> roles) {
    Answer.to(rpc, SERVICE + "UpdateAdministrator", request(userId, resource, roles));
  }

  /**
   * Removes all roles of a user on a resource. It is not an error if the user has none.
   *
   * @param userId the id of the user
   * @param resource the resource
   */
  public void delete(String userId, AdministratorResource resource) {
    Answer.to(rpc, SERVICE + "DeleteAdministrator", target(userId, resource));
  }

  /**
   * Lists a page of administrators. Administrators that the caller may not see are left out, except
   * the caller.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<Administrator> list(AdministratorQuery query) {
    return administrators.page(query);
  }

  /**
   * Streams all pages of administrators, requesting each when it is needed.
   *
   * @param query filters and order; its limit is the page size
   * @return the administrators
   */
  public Stream<Administrator> stream(AdministratorQuery query) {
    return administrators.stream(Fields.empty(), query);
  }

  /**
   * Lists the administrators of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the administrators
   */
  public List<Administrator> listAll(AdministratorQuery query) {
    return stream(query).toList();
  }

  /**
   * Waits until a user is listed as an administrator, since lists lag behind writes.
   *
   * @param userId the id of the user
   * @param resource the resource
   * @param timeout how long at most; longer than zero
   * @return the administrator as listed
   * @throws NotListedException with the last answer if it doesn't appear in time
   */
  public Administrator awaitListed(
      String userId, AdministratorResource resource, Duration timeout) {
    AdministratorQuery query =
        AdministratorQuery.all()
            .where(
                AdministratorFilter.users(Check.text(userId, "userId")),
                AdministratorFilter.resource(resource));
    return awaiting.first("administrator " + userId, timeout, () -> list(query));
  }

  private static Fields target(String userId, AdministratorResource resource) {
    return Fields.of("userId", Check.text(userId, "userId"))
        .with("resource", resource(Check.given(resource, "resource")));
  }

  private static Fields request(
      String userId, AdministratorResource resource, Collection<ManagerRole> roles) {
    Set<String> names = new LinkedHashSet<>();
    for (ManagerRole role : Check.some(roles, "roles")) {
      names.add(role.name());
    }
    return target(userId, resource).with("roles", List.copyOf(names));
  }

  static Fields resource(AdministratorResource resource) {
    if (resource instanceof AdministratorResource.Organization organization) {
      return Fields.of("organizationId", organization.organizationId());
    }
    if (resource instanceof AdministratorResource.Project project) {
      return Fields.of("projectId", project.projectId());
    }
    if (resource instanceof AdministratorResource.ProjectGrant grant) {
      return Fields.of(
          "projectGrant",
          Fields.of("projectId", grant.projectId()).with("organizationId", grant.organizationId()));
    }
    return Fields.of("instance", true);
  }

  private static @Nullable AdministratorResource resource(Answer administrator) {
    if (administrator.flag("instance")) {
      return AdministratorResource.instance();
    }
    if (administrator.has("organization")) {
      return AdministratorResource.organization(
          administrator.object("organization").required("id"));
    }
    if (administrator.has("project")) {
      return AdministratorResource.project(administrator.object("project").required("id"));
    }
    if (administrator.has("projectGrant")) {
      Answer grant = administrator.object("projectGrant");
      return AdministratorResource.projectGrant(
          grant.required("projectId"), grant.required("grantedOrganizationId"));
    }
    return null;
  }

  private static Administrator administrator(Answer administrator) {
    Answer user = administrator.object("user");
    return new Administrator(
        user.required("id"),
        user.text("preferredLoginName"),
        user.optionalText("displayName"),
        user.text("organizationId"),
        resource(administrator),
        administrator.texts("roles").stream().map(ManagerRole::of).toList(),
        administrator.instant("creationDate"),
        administrator.instant("changeDate"));
  }
}
