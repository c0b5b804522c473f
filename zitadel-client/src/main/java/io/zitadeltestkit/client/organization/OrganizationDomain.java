package io.zitadeltestkit.client.organization;

/**
 * A domain of an organization.
 *
 * @param name the domain
 * @param verified whether the organization has proved that it owns it
 * @param primary whether preferred login names end in it
 */
public record OrganizationDomain(String name, boolean verified, boolean primary) {}
