package org.linli.directory;

/** Hears how far an import is. What it throws stops the import. */
public interface ImportProgress {

  /** For imports that nobody waits for. */
  ImportProgress UNHEARD =
      new ImportProgress() {
        @Override
        public void read(int rows) {}

        @Override
        public void written(int rows, int total) {}
      };

  /** So many rows were read; how many there are nobody knows before the end. */
  void read(int rows);

  /** So many of the rows were written. */
  void written(int rows, int total);
}
