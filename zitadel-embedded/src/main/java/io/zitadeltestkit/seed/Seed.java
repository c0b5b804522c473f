package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.internal.FileProblem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A seed: the initial data of a Zitadel, read from a file in YAML or, if its name ends in {@code
 * .json}, JSON. Immutable; it can be planted in several servers.
 *
 * <p>The names of organizations, projects and users (people and service users together) are unique
 * in the file, ignoring case: user names are unique in a whole instance of Zitadel, and tests look
 * up the others by name.
 */
public final class Seed {
  private final String file;
  private final Plan plan;

  private Seed(String file, Plan plan) {
    this.file = file;
    this.plan = plan;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the seed
   * @throws SeedException if it can't be used; the message names line and field of each problem
   * @throws UncheckedIOException if there is no such file, or it can't be read
   */
  public static Seed read(Path file) {
    given(file, "file");
    try {
      return parse(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The seed %s can't be read: %s. %s"
              .formatted(file, FileProblem.ofReading(file, e), advice(file)),
          e);
    }
  }

  private static String advice(Path file) {
    if (Files.isDirectory(file)) {
      return "Name a file in it.";
    }
    if (Files.exists(file)) {
      return "Check that it is the right file, and its permissions.";
    }
    return file.isAbsolute()
        ? "Is the path right?"
        : "Is the path right, seen from %s?".formatted(Path.of("").toAbsolutePath());
  }

  /**
   * Reads a resource of the class path.
   *
   * @param name the name, such as {@code acme.yaml} or {@code seeds/acme.yaml}, from the root of
   *     the class path
   * @return the seed
   * @throws SeedException if it can't be used; the message names line and field of each problem
   * @throws UncheckedIOException if there is no such resource, or it can't be read
   */
  public static Seed resource(String name) {
    given(name, "name");
    String path = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? ClassLoader.getSystemClassLoader() : context;
    try (InputStream stream = loader.getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return parse(path.substring(path.lastIndexOf('/') + 1), text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The seed %s is not on the class path. Put it into src/test/resources, and name it from there."
              .formatted(path),
          e);
    }
  }

  /**
   * Reads a text.
   *
   * @param name its name in messages; JSON if it ends in {@code .json}
   * @param text the text
   * @return the seed
   * @throws SeedException if it can't be used; the message names line and field of each problem
   */
  public static Seed parse(String name, String text) {
    given(name, "name");
    given(text, "text");
    return new Seed(name, PlanReader.read(name, text));
  }

  private static void given(@Nullable Object value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
  }

  /**
   * Creates everything on a server. If the server refuses a part, the organizations created so far
   * are removed again, with everything in them.
   *
   * @param target the server
   * @return the created objects, by the names in the file
   * @throws SeedException if a password is too weak for the server, or the server refuses
   */
  public Seeded plantIn(SeedTarget target) {
    return plantIn(target, UnaryOperator.identity());
  }

  /**
   * Creates everything on a server with other names, so that it does not clash with existing
   * objects.
   *
   * @param target the server
   * @param names makes the name of an organization or a user from the one in the file
   * @return the created objects, by the names in the file
   * @throws SeedException if a password is too weak for the server, or the server refuses
   */
  public Seeded plantIn(SeedTarget target, UnaryOperator<String> names) {
    return new Planting(plan, new Calls(target, new Problems(file)), names).run();
  }

  @Override
  public String toString() {
    return "Seed[" + file + "]";
  }
}
