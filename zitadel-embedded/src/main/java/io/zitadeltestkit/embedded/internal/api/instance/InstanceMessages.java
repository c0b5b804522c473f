package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.message.InIDsFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.operation.NamesInstance;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Items;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.instance.v2.InstanceService} about instances. */
interface InstanceMessages {
  /** Names an instance and nothing else. */
  record InstanceIdRequest(@Length(min = 1, max = 200) String instanceId)
      implements NamesInstance {}

  record GetInstanceRequest(String instanceId) implements NamesInstance {}

  record GetInstanceResponse(InstanceView instance) {}

  record UpdateInstanceRequest(String instanceId, @Length(min = 1, max = 200) String instanceName)
      implements NamesInstance {}

  record ListInstancesRequest(
      @Nullable Paging pagination,
      @DefinedEnum InstanceFieldName sortingColumn,
      List<Filter> filters) {}

  record ListInstancesResponse(List<InstanceView> instances, Pagination pagination) {}

  record InstanceView(
      String id,
      Instant changeDate,
      Instant creationDate,
      String name,
      String version,
      List<CustomDomain> customDomains) {}

  record CustomDomain(
      String instanceId, Instant creationDate, String domain, boolean primary, boolean generated) {}

  @OneOf(value = "Filter", required = true)
  record Filter(
      @Nullable InIDsFilter inIdsFilter, @Nullable CustomDomainsFilter customDomainsFilter) {}

  record CustomDomainsFilter(@Items(max = 20) @EachItem(min = 1, max = 253) List<String> domains) {}
}
