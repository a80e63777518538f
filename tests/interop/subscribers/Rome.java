import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prints what ROME sees at an address: a JSON array of id, title, at, text. */
public class Rome {
    public static void main(String[] words) throws Exception {
        List<String> seen = new ArrayList<>();
        for (SyndEntry entry : new SyndFeedInput().build(new XmlReader(new URL(words[0]))).getEntries()) {
            String text = entry.getContents().isEmpty() ? "" : entry.getContents().get(0).getValue();
            seen.add("{\"id\":" + quoted(entry.getUri()) + ",\"title\":" + quoted(entry.getTitle()) + ",\"at\":"
                + entry.getPublishedDate().getTime() + ",\"text\":" + quoted(text) + "}");
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print("[" + String.join(",", seen) + "]");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            json.append(character < 0x20 || "\"\\".indexOf(character) >= 0
                ? String.format("\\u%04x", (int) character)
                : String.valueOf(character));
        }
        return json.append('"').toString();
    }
}
