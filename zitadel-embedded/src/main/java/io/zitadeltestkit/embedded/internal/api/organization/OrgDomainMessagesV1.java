package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationDomainMessages.DomainValidationType;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The domains of the organization. */
interface OrgDomainMessagesV1 {
  record ListOrgDomainsRequest(@Nullable Paging query, List<DomainSearchQuery> queries) {}

  record ListOrgDomainsResponse(ListDetailsV1 details, List<Domain> result) {}

  record GenerateOrgDomainValidationRequest(
      @Length(min = 1, max = 200) String domain,
      @NotDefault @DefinedEnum DomainValidationType type) {}

  record Domain(
      String orgId,
      DetailsV1 details,
      String domainName,
      boolean isVerified,
      boolean isPrimary,
      DomainValidationType validationType) {}

  @OneOf(value = "Query", required = true)
  record DomainSearchQuery(@Nullable DomainNameQuery domainNameQuery) {}

  record DomainNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}
}
