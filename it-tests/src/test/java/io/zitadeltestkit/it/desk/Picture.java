package io.zitadeltestkit.it.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The pictures in docs/images. Those that are missing are made, and all with {@code
 * -Dupdate.docs=true}: they differ a little from run to run.
 */
final class Picture {
  static final Path IMAGES = Path.of("../docs/images");

  private static final int HIGHEST = 600;
  private static final String BOX =
      """
      const box = document.querySelector(arguments[0]).getBoundingClientRect();
      return { x: 0, y: box.top + window.scrollY, width: document.documentElement.clientWidth, height: box.height };
      """;

  private Picture() {}

  /** Of what is seen without scrolling. */
  static void ofPage(ChromeDriver browser, String name, View view) throws IOException {
    Path file = file(name, view);
    if (isWanted(file)) {
      write(file, browser.getScreenshotAs(OutputType.BYTES));
    }
  }

  /** Of a part of the page, or of its top if it is a long one. */
  static void ofPart(ChromeDriver browser, String selector, String name, View view)
      throws IOException {
    Path file = file(name, view);
    if (!isWanted(file)) {
      return;
    }
    Map<?, ?> box = (Map<?, ?>) Objects.requireNonNull(browser.executeScript(BOX, selector));
    Map<String, Object> shot =
        browser.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x", number(box, "x"),
                    "y", number(box, "y"),
                    "width", number(box, "width"),
                    "height", Math.min(HIGHEST, number(box, "height")),
                    "scale", 1)));
    write(file, Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
  }

  private static double number(Map<?, ?> box, String field) {
    return ((Number) Objects.requireNonNull(box.get(field))).doubleValue();
  }

  private static Path file(String name, View view) {
    return IMAGES.resolve(name + "-" + view.name().toLowerCase(Locale.ROOT) + ".png");
  }

  private static boolean isWanted(Path file) {
    return Boolean.getBoolean("update.docs") || Files.notExists(file);
  }

  private static void write(Path file, byte[] png) throws IOException {
    Files.createDirectories(IMAGES);
    Files.write(file, png);
  }
}
