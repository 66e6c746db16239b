package io.github.jobresult.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the arguments of a command line name: standard input, files, and folders in the place of the files in them. */
final class Inputs {

    static final String STANDARD_INPUT = "-";

    private final List<String> endings;
    private final List<String> sources = new ArrayList<>();

    private Inputs(List<String> endings) {
        this.endings = endings;
    }

    /**
     * The sources in order: of a folder all files of such names, also in folders in it, sorted by name. Links to folders in it
     * are not followed, so that no loop can be. What has no such file, or cannot be looked into, stands for itself.
     */
    static List<String> of(List<String> arguments, List<String> endings) {
        Inputs inputs = new Inputs(endings);
        for (String argument : arguments) {
            int before = inputs.sources.size();
            if (isFolder(argument)) {
                inputs.addFolder(Path.of(argument));
            }
            if (inputs.sources.size() == before) {
                inputs.sources.add(argument);
            }
        }
        return inputs.sources;
    }

    static boolean isFolder(String argument) {
        try {
            return !argument.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void addFolder(Path folder) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            sources.add(folder.toString());
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                addFolder(entry);
            } else if (!Files.isDirectory(entry) && hasEnding(entry.toString())) {
                sources.add(entry.toString());
            }
        }
    }

    private boolean hasEnding(String name) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
