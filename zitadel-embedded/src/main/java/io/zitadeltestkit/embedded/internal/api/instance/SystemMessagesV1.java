package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.administrator.MemberQueryV1;
import io.zitadeltestkit.embedded.internal.api.administrator.MembersV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.operation.NamesInstance;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Items;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.system.v1.SystemService}, except their creation. */
interface SystemMessagesV1 {
  record ListInstancesRequest(
      @Nullable Paging query, InstanceFieldName sortingColumn, List<Query> queries) {}

  record ListInstancesResponse(ListDetailsV1 details, List<InstanceView> result) {}

  @OneOf(value = "Query", required = true)
  record Query(@Nullable IdsQuery idQuery, @Nullable DomainsQuery domainQuery) {}

  record IdsQuery(List<String> ids) {}

  record DomainsQuery(@Items(max = 20) @EachItem(min = 1, max = 100) List<String> domains) {}

  record GetInstanceResponse(InstanceView instance) {}

  record UpdateInstanceRequest(String instanceId, @Length(min = 1, max = 200) String instanceName)
      implements NamesInstance {}

  record ListIAMMembersRequest(
      @Nullable Paging query,
      String instanceId,
      List<MemberQueryV1> queries,
      MembersV1.SortingColumn sortingColumn)
      implements NamesInstance {}

  record ExistsDomainResponse(boolean exists) {}

  record ListDomainsRequest(
      @Length(min = 1, max = 200) String instanceId,
      @Nullable Paging query,
      InstanceDomainFieldName sortingColumn,
      List<DomainSearchQuery> queries)
      implements NamesInstance {}

  record ListDomainsResponse(ListDetailsV1 details, List<DomainView> result) {}

  @OneOf(value = "Query", required = true)
  record DomainSearchQuery(
      @Nullable DomainQuery domainQuery,
      @Nullable DomainGeneratedQuery generatedQuery,
      @Nullable DomainPrimaryQuery primaryQuery) {}

  record DomainQuery(@Length(max = 200) String domain, @DefinedEnum TextQueryMethod method) {}

  record DomainGeneratedQuery(boolean generated) {}

  record DomainPrimaryQuery(boolean primary) {}

  /** Names a domain of an instance. */
  record DomainRequest(
      @Length(min = 1, max = 200) String instanceId, @Length(min = 1, max = 200) String domain)
      implements NamesInstance {}

  record InstanceView(
      String id,
      DetailsV1 details,
      InstanceState state,
      String name,
      String version,
      List<DomainView> domains) {}

  /** An instance that is listed is running. */
  enum InstanceState {
    STATE_UNSPECIFIED,
    STATE_CREATING,
    STATE_RUNNING
  }

  record DomainView(DetailsV1 details, String domain, boolean primary, boolean generated) {}
}
