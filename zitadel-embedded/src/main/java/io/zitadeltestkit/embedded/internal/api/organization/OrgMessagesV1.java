package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataQueryV1;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.EachItem;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organization and its metadata. */
interface OrgMessagesV1 {
  record GetMyOrgRequest() {}

  record GetOrgByDomainGlobalRequest(@Length(min = 1, max = 200) String domain) {}

  record AddOrgRequest(@Length(min = 1, max = 200) String name) {}

  record AddOrgResponse(String id, V1Details details) {}

  record UpdateOrgRequest(@Length(min = 1, max = 200) String name) {}

  record DeactivateOrgRequest() {}

  record ReactivateOrgRequest() {}

  record RemoveOrgRequest() {}

  record SetOrgMetadataRequest(
      @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}

  record BulkSetOrgMetadataRequest(List<Metadata> metadata) {
    record Metadata(
        @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}
  }

  record ListOrgMetadataRequest(@Nullable Paging query, List<MetadataQueryV1> queries) {}

  record GetOrgMetadataRequest(@Length(min = 1, max = 200) String key) {}

  record RemoveOrgMetadataRequest(@Length(min = 1, max = 200) String key) {}

  record BulkRemoveOrgMetadataRequest(@EachItem(min = 1, max = 200) List<String> keys) {}
}
