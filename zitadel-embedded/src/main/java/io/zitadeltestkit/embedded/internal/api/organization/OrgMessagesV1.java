package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataQueryV1;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organization and its metadata. */
interface OrgMessagesV1 {
  /** The new name of an organization. */
  record OrgNameRequest(@Length(min = 1, max = 200) String name) {}

  record AddOrgResponse(String id, DetailsV1 details) {}

  record SetOrgMetadataRequest(
      @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}

  record BulkSetOrgMetadataRequest(List<Metadata> metadata) {
    record Metadata(
        @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}
  }

  record ListOrgMetadataRequest(@Nullable Paging query, List<MetadataQueryV1> queries) {}

  record BulkRemoveOrgMetadataRequest(@EachItem(min = 1, max = 200) List<String> keys) {}
}
