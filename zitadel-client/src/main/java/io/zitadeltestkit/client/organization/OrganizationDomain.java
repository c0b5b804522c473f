package io.zitadeltestkit.client.organization;

/**
 * A domain of an organization.
 *
 * @param name the domain
 * @param verified whether it counts as the organization's own
 * @param primary whether preferred login names end in it
 */
public record OrganizationDomain(String name, boolean verified, boolean primary) {}
