package io.zitadeltestkit.client.organization;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Finding;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.MetadataOwner;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Services;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.metadata.MetadataService;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Organizations.
 *
 * <p>Every method refuses null and blank text with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException} for an unknown
 * organization, {@code PermissionDeniedException} if the caller lacks the role, and the other
 * {@code ZitadelException}s. Thread-safe.
 */
public final class OrganizationService {
  private static final String SERVICE = "zitadel.org.v2.OrganizationService/";

  private final Rpc rpc;
  private final Awaiting awaiting;
  private final Listing<OrganizationFilter, Organization> organizations;
  private final MetadataService metadata;

  OrganizationService(Rpc rpc) {
    this(rpc, new Awaiting());
  }

  OrganizationService(Rpc rpc, Awaiting awaiting) {
    this.rpc = rpc;
    this.awaiting = awaiting;
    this.organizations =
        new Listing<>(
            rpc,
            SERVICE + "ListOrganizations",
            Listing.Style.QUERIES,
            Wire.sorts("ORGANIZATION_FIELD_NAME_"),
            OrganizationFilter::fields,
            "result",
            OrganizationService::organization);
    this.metadata = Services.make(MetadataService.class, MetadataOwner.organizations(rpc));
  }

  /**
   * Adds an organization without administrators.
   *
   * @param name 1 to 200 characters; {@code AlreadyExistsException} if it is taken
   * @return the id
   */
  public CreatedOrganization create(String name) {
    return create(NewOrganization.named(name));
  }

  /**
   * Adds an organization.
   *
   * @param organization its data; {@code AlreadyExistsException} if its name or id is taken
   * @return the id
   */
  public CreatedOrganization create(NewOrganization organization) {
    Answer answer =
        Answer.to(
            rpc, SERVICE + "AddOrganization", Check.given(organization, "organization").request());
    return new CreatedOrganization(
        answer.required("organizationId"),
        answer.object("details").instant("changeDate"),
        answer.list("createdAdmins", admin -> admin.required("userId")));
  }

  /**
   * Reads an organization. Zitadel has no call for one, so this asks the list, which lags behind
   * writes on a real server.
   *
   * @param organizationId the id; {@code NotFoundException} if it is not listed
   * @return the organization
   */
  public Organization get(String organizationId) {
    return Finding.listed(
        find(organizationId), "organization " + organizationId, SERVICE + "ListOrganizations");
  }

  /**
   * Finds an organization. Zitadel has no call for one, so this asks the list, which lags behind
   * writes on a real server.
   *
   * @param organizationId the id
   * @return the organization; empty if there is none, if the caller may not see it, or if it was
   *     added a moment ago (then {@link #awaitListed})
   */
  public Optional<Organization> find(String organizationId) {
    return list(OrganizationQuery.all().where(OrganizationFilter.id(organizationId)))
        .items()
        .stream()
        .findFirst();
  }

  /**
   * Lists a page of organizations. Organizations that the caller may not see are left out.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<Organization> list(OrganizationQuery query) {
    return organizations.page(query);
  }

  /**
   * Streams all pages of organizations, requesting each when it is needed. If one is added or
   * deleted meanwhile, one may be missing or come twice.
   *
   * @param query filters and order; its limit is the page size
   * @return the organizations
   */
  public Stream<Organization> stream(OrganizationQuery query) {
    return organizations.stream(Fields.empty(), query);
  }

  /**
   * Lists the organizations of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the organizations
   */
  public List<Organization> listAll(OrganizationQuery query) {
    return stream(query).toList();
  }

  /**
   * Waits until an organization appears in lists, which lag behind writes on a real server.
   *
   * @param organizationId the id
   * @param timeout how long at most; longer than zero
   * @return the organization as it is listed
   * @throws NotListedException with the last answer if it doesn't appear in time
   */
  public Organization awaitListed(String organizationId, Duration timeout) {
    OrganizationQuery query = OrganizationQuery.all().where(OrganizationFilter.id(organizationId));
    return awaiting.first("organization " + organizationId, timeout, () -> list(query));
  }

  /**
   * Changes an organization.
   *
   * @param organizationId the id
   * @param change what changes; {@code AlreadyExistsException} if the name is taken
   */
  public void update(String organizationId, OrganizationChange change) {
    Answer.to(
        rpc,
        SERVICE + "UpdateOrganization",
        owner(organizationId).withAll(Check.given(change, "change").request()));
  }

  /**
   * Deactivates an organization. Its users can't sign in any more.
   *
   * @param organizationId the id; {@code FailedPreconditionException} if it is inactive already
   */
  public void deactivate(String organizationId) {
    Answer.to(rpc, SERVICE + "DeactivateOrganization", owner(organizationId));
  }

  /**
   * Activates an organization that was deactivated.
   *
   * @param organizationId the id; {@code FailedPreconditionException} if it is active already
   */
  public void activate(String organizationId) {
    Answer.to(rpc, SERVICE + "ActivateOrganization", owner(organizationId));
  }

  /**
   * Deletes an organization with everything in it: users, projects, tokens.
   *
   * @param organizationId the id
   */
  public void delete(String organizationId) {
    Answer.to(rpc, SERVICE + "DeleteOrganization", owner(organizationId));
  }

  /**
   * Adds a domain. The domain settings decide whether it has to be verified.
   *
   * @param organizationId the id
   * @param domain such as {@code acme.example}; {@code AlreadyExistsException} if it was added
   *     already
   */
  public void addDomain(String organizationId, String domain) {
    Answer.to(rpc, SERVICE + "AddOrganizationDomain", domain(organizationId, domain));
  }

  /**
   * Lists the domains of an organization from all pages.
   *
   * @param organizationId the id
   * @return the domains, possibly without those added a moment ago
   */
  public List<OrganizationDomain> listDomains(String organizationId) {
    return new Listing<OrganizationFilter, OrganizationDomain>(
            rpc,
            SERVICE + "ListOrganizationDomains",
            Listing.Style.FILTERS,
            Wire.sorts(""),
            OrganizationFilter::fields,
            "domains",
            domain ->
                new OrganizationDomain(
                    domain.required("domain"), domain.flag("isVerified"), domain.flag("isPrimary")))
        .stream(owner(organizationId), OrganizationQuery.all()).toList();
  }

  /**
   * Deletes a domain.
   *
   * @param organizationId the id
   * @param domain the domain; {@code NotFoundException} if the organization doesn't have it, {@code
   *     FailedPreconditionException} if it is the primary one
   */
  public void removeDomain(String organizationId, String domain) {
    Answer.to(rpc, SERVICE + "DeleteOrganizationDomain", domain(organizationId, domain));
  }

  /**
   * The metadata of organizations.
   *
   * @return the service for it
   */
  public MetadataService metadata() {
    return metadata;
  }

  private static Fields owner(String organizationId) {
    return Fields.of("organizationId", Check.text(organizationId, "organizationId"));
  }

  private static Fields domain(String organizationId, String domain) {
    return owner(organizationId).with("domain", Check.text(domain, "domain"));
  }

  private static Organization organization(Answer organization) {
    Answer details = organization.object("details");
    return new Organization(
        organization.required("id"),
        organization.text("name"),
        organization.constant(
            "state",
            "ORGANIZATION_STATE_",
            OrganizationState.UNSPECIFIED,
            OrganizationState.UNSPECIFIED),
        organization.optionalText("primaryDomain"),
        details.instant("creationDate"),
        details.instant("changeDate"),
        details.number("sequence"));
  }
}
