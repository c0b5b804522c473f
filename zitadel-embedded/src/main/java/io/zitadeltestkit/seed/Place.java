package io.zitadeltestkit.seed;

/**
 * A place in the file.
 *
 * @param line the line, from 1
 * @param field the path from the top, such as {@code organizations[0].users[1].email}; empty for
 *     the top itself
 */
record Place(int line, String field) {
  Place inner(String name, int innerLine) {
    return new Place(innerLine, field.isEmpty() ? name : field + "." + name);
  }

  Place item(int index, int itemLine) {
    return new Place(itemLine, field + "[" + index + "]");
  }
}
