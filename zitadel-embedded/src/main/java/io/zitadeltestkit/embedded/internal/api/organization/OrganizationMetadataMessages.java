package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataSearchFilter;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataView;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers about the metadata of organizations. */
interface OrganizationMetadataMessages {
  record SetOrganizationMetadataRequest(
      @Length(min = 1, max = 200) String organizationId, List<Metadata> metadata) {}

  record Metadata(@Length(min = 1, max = 200) String key, @Length(max = 500_000) Bytes value) {}

  record SetOrganizationMetadataResponse(Instant setDate) {}

  record ListOrganizationMetadataRequest(
      @Length(min = 1, max = 200) String organizationId,
      List<MetadataSearchFilter> filters,
      @Nullable Paging pagination) {}

  record ListOrganizationMetadataResponse(Pagination pagination, List<MetadataView> metadata) {}

  record DeleteOrganizationMetadataRequest(
      @Length(min = 1, max = 200) String organizationId,
      @EachItem(min = 1, max = 200) List<String> keys) {}
}
