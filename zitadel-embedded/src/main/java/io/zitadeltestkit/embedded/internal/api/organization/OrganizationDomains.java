package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator.Kind;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain.Validation;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Locale;

/**
 * The rules of organizations' domains, for every generation of the API. The permission is checked
 * before.
 */
public final class OrganizationDomains {
  private static final String NOT_ON_ORG = "Domain doesn't exist on organization";

  private OrganizationDomains() {}

  /**
   * Adds a domain. Unless the domain policy requires a proof, it is verified at once, and users of
   * other organizations whose user names end with it are renamed.
   *
   * @param requestedDomain the suffix of the new names
   * @param allowed throws a fault if the caller may not
   */
  public static OrganizationDomain add(
      Tx tx, String orgId, String domain, String requestedDomain, Runnable allowed) {
    String trimmed = domain.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("ORG-r3h4J", "Errors.Invalid.Argument");
    }
    allowed.run();
    if (!tx.state().has(Organization.TABLE, orgId)) {
      throw Fault.failedPrecondition("COMMAND-QXPGs", "Organisation not found");
    }
    if (tx.state().has(OrganizationDomain.TABLE, OrganizationDomain.idOf(orgId, trimmed))) {
      throw Fault.alreadyExists("V2-e1wse", "Errors.Already.Exists");
    }
    boolean verified = !mustProve(tx, orgId);
    OrganizationDomain added = put(tx, orgId, trimmed, verified, false);
    if (verified) {
      claimUsers(tx, orgId, trimmed, requestedDomain);
    }
    return added;
  }

  /** Removes a domain that is not the primary one. */
  public static Stamp remove(Tx tx, String orgId, String domain) {
    OrganizationDomain found = get(tx, orgId, domain, "ORG-GDfA3");
    if (found.primary()) {
      throw Fault.failedPrecondition("ORG-Sjdi3", "Organization Domain must not be deleted");
    }
    tx.remove(OrganizationDomain.TABLE, found.id());
    return tx.changed(found);
  }

  /** Makes a verified domain the primary one, which login names end with. */
  public static OrganizationDomain setPrimary(Tx tx, String orgId, String domain) {
    OrganizationDomain found = get(tx, orgId, domain, "ORG-GDfA3");
    if (!found.verified()) {
      throw Fault.failedPrecondition("ORG-Ggd32", "Domain is not verified");
    }
    return makePrimary(tx, found);
  }

  /** Creates the challenge that the organization has to publish to prove that it owns a domain. */
  public static OrganizationDomain challenge(
      Tx tx, String orgId, String domain, Validation validation) {
    OrganizationDomain found = get(tx, orgId, domain, "ORG-AGD31");
    if (found.verified()) {
      throw Fault.failedPrecondition("ORG-HGw21", "Domain is already verified");
    }
    OrganizationDomain challenged =
        found.with(
            b ->
                b.validation(validation)
                    .challenge(SecretGenerator.of(tx.state(), Kind.DOMAIN_VERIFICATION).secret())
                    .stamp(tx.changed(found)));
    return tx.put(OrganizationDomain.TABLE, challenged);
  }

  /** Returns the URL at which the organization has to publish the challenge. */
  public static String challengeUrl(OrganizationDomain challenged) {
    return challenged.validation() == Validation.HTTP
        ? "https://"
            + challenged.domain()
            + "/.well-known/zitadel-challenge/"
            + challenged.challenge()
            + ".txt"
        : "_zitadel-challenge." + challenged.domain();
  }

  /**
   * Checks the proof of a domain. This server calls no other server, so the check always fails: it
   * answers like the real one when nothing was published.
   */
  public static OrganizationDomain prove(Tx tx, String orgId, String domain) {
    OrganizationDomain found = get(tx, orgId, domain, "ORG-Sjdi3");
    if (found.verified()) {
      throw Fault.failedPrecondition("ORG-HGw21", "Domain is already verified");
    }
    throw switch (found.validation()) {
      case UNSPECIFIED ->
          Fault.failedPrecondition("ORG-SFBB3", "Domain verification not yet started");
      case HTTP ->
          Fault.notFound(
              "ORG-F4zhw",
              "The file containing the challenge was not found in the expected URL. Check that"
                  + " you've uploaded the file in the right place with read permissions");
      case DNS ->
          Fault.notFound(
              "ORG-G241f",
              "The _zitadel-challenge TXT record was not found for your domain. Check that you've"
                  + " added it to your DNS server or wait till the new record is propagated");
    };
  }

  /** Adds an organization's default domain. */
  static void addDefault(Tx tx, String orgId, String domain, boolean primary) {
    OrganizationDomain added = put(tx, orgId, domain, true, false);
    if (primary) {
      makePrimary(tx, added);
    }
  }

  /** Replaces an organization's default domain after a change of name, if it still has it. */
  static void replaceDefault(Tx tx, String orgId, String before, String after) {
    tx.find(OrganizationDomain.TABLE, OrganizationDomain.idOf(orgId, before))
        .filter(old -> !before.equals(after))
        .ifPresent(
            old -> {
              addDefault(tx, orgId, after, old.primary());
              tx.remove(OrganizationDomain.TABLE, old.id());
            });
  }

  private static OrganizationDomain get(Tx tx, String orgId, String domain, String missingId) {
    return tx.get(
        OrganizationDomain.TABLE,
        OrganizationDomain.idOf(orgId, domain),
        () -> Fault.notFound(missingId, NOT_ON_ORG));
  }

  private static OrganizationDomain put(
      Tx tx, String orgId, String domain, boolean verified, boolean primary) {
    if (verified && OrganizationDomain.verified(tx.state(), domain).isPresent()) {
      tx.conflict(Fault.alreadyExists("V3-DKcYh", "Domain already exists"));
    }
    return tx.put(
        OrganizationDomain.TABLE,
        new OrganizationDomain(
            OrganizationDomain.idOf(orgId, domain),
            orgId,
            domain,
            verified,
            primary,
            Validation.UNSPECIFIED,
            "",
            tx.created()));
  }

  private static OrganizationDomain makePrimary(Tx tx, OrganizationDomain domain) {
    for (OrganizationDomain other : OrganizationDomain.of(tx.state(), domain.orgId())) {
      if (other.primary()) {
        tx.put(OrganizationDomain.TABLE, other.withPrimary(false));
      }
    }
    tx.<Organization>update(
        Organization.TABLE,
        domain.orgId(),
        org -> org.with(b -> b.primaryDomain(domain.domain()).stamp(tx.changed(org))));
    return tx.put(
        OrganizationDomain.TABLE, domain.with(b -> b.primary(true).stamp(tx.changed(domain))));
  }

  private static boolean mustProve(Tx tx, String orgId) {
    return tx.find(DomainPolicy.TABLE, orgId)
        .or(() -> tx.find(DomainPolicy.TABLE, InstanceInfo.of(tx.state()).id()))
        .map(DomainPolicy::validateOrgDomains)
        .orElse(false);
  }

  private static void claimUsers(Tx tx, String orgId, String domain, String requestedDomain) {
    String ending = "@" + domain.toLowerCase(Locale.ROOT);
    for (User user : tx.state().all(User.TABLE).toList()) {
      if (!user.orgId().equals(orgId)
          && user.username().toLowerCase(Locale.ROOT).endsWith(ending)) {
        String username = tx.newId() + "@temporary." + requestedDomain;
        tx.put(User.TABLE, user.with(b -> b.username(username).stamp(tx.changed(user))));
      }
    }
  }
}
