package io.zitadeltestkit.embedded.internal.model.organization;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain of an organization.
 *
 * @param id organization and domain, from {@link #idOf}
 * @param orgId the organization
 * @param domain the domain, as given
 * @param verified whether it is verified; a verified domain belongs to one organization of the
 *     instance
 * @param primary whether login names end with it, if the domain policy requires a domain
 * @param validation how the organization proves that it owns the domain
 * @param challenge the challenge to publish; empty if there is none yet
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record OrganizationDomain(
    String id,
    String orgId,
    String domain,
    boolean verified,
    boolean primary,
    Validation validation,
    String challenge,
    Stamp stamp)
    implements InOrganization, OrganizationDomainBuilder.With {
  /** Finds the domains of an organization. */
  public static final Table.Index<OrganizationDomain> BY_ORG =
      Table.Index.by("organization_domains.org", OrganizationDomain::orgId);

  /** Finds the organization that a verified domain belongs to, ignoring case. */
  public static final Table.Index<OrganizationDomain> BY_VERIFIED =
      Table.Index.by(
          "organization_domains.verified",
          domain -> domain.verified() ? domain.domain().toLowerCase(Locale.ROOT) : "");

  /** The table. */
  public static final Table<OrganizationDomain> TABLE =
      Table.of("organization_domains", OrganizationDomain.class).with(BY_ORG).with(BY_VERIFIED);

  /** How the ownership of a domain is proved. */
  public enum Validation {
    /** Not requested yet. */
    UNSPECIFIED,
    /** By a file on a web server. */
    HTTP,
    /** By a TXT record. */
    DNS
  }

  /** Returns the id of a domain of an organization. */
  public static String idOf(String orgId, String domain) {
    return orgId + "/" + domain;
  }

  /** Returns the domains of an organization. */
  public static List<OrganizationDomain> of(State state, String orgId) {
    return state.lookup(TABLE, BY_ORG, orgId).toList();
  }

  /** Finds the organization that a verified domain belongs to. */
  public static Optional<OrganizationDomain> verified(State state, String domain) {
    return state.findBy(TABLE, BY_VERIFIED, domain.toLowerCase(Locale.ROOT));
  }
}
