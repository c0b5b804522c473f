package io.zitadeltestkit.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SampleSizeTest {
  @Test
  void shopIsTestedInSixtyLines() throws IOException {
    assertThat(
            Files.readAllLines(Path.of("src/test/java/io/zitadeltestkit/it/shop/ShopTests.java")))
        .hasSizeLessThanOrEqualTo(60);
  }
}
