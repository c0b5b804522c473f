package io.zitadeltestkit.client.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.internal.rpc.MetadataOwner;
import io.zitadeltestkit.client.search.TextMatch;
import org.junit.jupiter.api.Test;

class MetadataTest {

  @Test
  void aValueIsItsBytes() {
    byte[] bytes = {114, 101, 100};
    MetadataValue value = MetadataValue.of(bytes);
    bytes[0] = 0;
    value.bytes()[1] = 0;

    assertThat(value.text()).isEqualTo("red");
    assertThat(value).isEqualTo(MetadataValue.of("red")).hasSameHashCodeAs(MetadataValue.of("red"));
    assertThat(value).isNotEqualTo(MetadataValue.of("blue")).hasToString("3 bytes");
  }

  @Test
  void listsAllPagesByKey() {
    String page =
        """
        {"pagination": {"totalResult": "150", "appliedLimit": "100"},
         "metadata": [{"key": "%s", "value": "cmVk"}]}""";
    FakeRpc rpc = new FakeRpc().answers(page.formatted("a")).answers(page.formatted("b"));

    assertThat(new MetadataService(MetadataOwner.users(rpc)).listAll("1"))
        .extracting(MetadataEntry::key)
        .containsExactly("a", "b");
    assertThat(rpc.requests())
        .containsExactly(
            FakeRpc.tree("{\"userId\": \"1\", \"pagination\": {\"limit\": 100, \"asc\": true}}"),
            FakeRpc.tree(
                "{\"userId\": \"1\", \"pagination\": {\"offset\": \"100\", \"limit\": 100,"
                    + " \"asc\": true}}"));
  }

  @Test
  void filtersByTheBeginningOfAKey() {
    FakeRpc rpc = new FakeRpc();

    new MetadataService(MetadataOwner.users(rpc))
        .list(
            "1",
            MetadataQuery.all().where(MetadataFilter.key("s", TextMatch.STARTS_WITH)).ascending());

    rpc.sent(
        "zitadel.user.v2.UserService/ListUserMetadata",
        """
        {"userId": "1", "pagination": {"asc": true},
         "filters": [{"keyFilter": {"key": "s", "method": "TEXT_FILTER_METHOD_STARTS_WITH"}}]}""");
  }
}
