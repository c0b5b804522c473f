package io.zitadeltestkit.client.settings;

/**
 * How domains are used.
 *
 * @param loginNameIncludesDomain whether login names end in the organization's domain; if so, user
 *     names are unique in an organization, else in the whole instance
 * @param requireOrganizationDomainVerification whether an organization has to prove a domain
 * @param smtpSenderAddressMatchesInstanceDomain whether mail comes from the instance's own domain
 * @param owner where this was set
 */
public record DomainSettings(
    boolean loginNameIncludesDomain,
    boolean requireOrganizationDomainVerification,
    boolean smtpSenderAddressMatchesInstanceDomain,
    SettingsOwner owner) {}
