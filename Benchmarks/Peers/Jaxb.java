// JAXB with types that xjc makes of the WSDL. usage: Jaxb woodstox|jdk decode FILE | encode

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.scene7.ipsapi.xsd.AuthHeader;
import com.scene7.ipsapi.xsd._2014_04_03.SearchAssetsParam;
import com.scene7.ipsapi.xsd._2014_04_03.SearchAssetsReturn;
import com.scene7.ipsapi.xsd._2014_04_03.StringArray;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.Marshaller;
import javax.xml.bind.Unmarshaller;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

final class Jaxb {
    private static final String USAGE = "usage: Jaxb woodstox|jdk decode FILE | encode";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /** By then the compilers of the virtual machine have done what they will do. */
    private static final long WARM_UP_NANOSECONDS = 10_000_000_000L;

    private interface Run {
        void once() throws Exception;
    }

    private final XMLInputFactory readers;
    private final XMLOutputFactory writers;
    private final Unmarshaller unmarshaller;
    private final Marshaller marshaller;

    private Jaxb(XMLInputFactory readers, XMLOutputFactory writers) throws Exception {
        this.readers = readers;
        this.writers = writers;
        // SOAP forbids DTDs, and a server is not trusted with them.
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Made once, as SOAP stacks keep them for the next message.
        JAXBContext context = JAXBContext.newInstance("com.scene7.ipsapi.xsd:com.scene7.ipsapi.xsd._2014_04_03");
        unmarshaller = context.createUnmarshaller();
        marshaller = context.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    }

    /** The envelope by StAX, what its body holds by JAXB, in one pass. */
    private void decode(byte[] document) throws Exception {
        XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(document));
        while (!reader.isStartElement() || !reader.getLocalName().equals("searchAssetsReturn")) reader.next();
        SearchAssetsReturn answer = (SearchAssetsReturn) unmarshaller.unmarshal(reader);
        while (reader.hasNext()) reader.next();
        reader.close();
        if (answer.getAssetArray().getItems().size() != answer.getTotalRows()) throw new Exception("JAXB read another number of assets");
    }

    private void encode() throws Exception {
        AuthHeader authentication = new AuthHeader();
        authentication.setUser("admin@sample.example");
        authentication.setPassword("sample-password");
        authentication.setLocale("de-DE");
        authentication.setAppName("Benchmark");
        authentication.setAppVersion("1.0");
        authentication.setGzipResponse(false);
        SearchAssetsParam input = new SearchAssetsParam();
        input.setCompanyHandle("c|110");
        input.setFolder("Sample/Spring & Summer/");
        input.setIncludeSubfolders(true);
        input.setAssetTypeArray(array("Image", "Video"));
        input.setRecordsPerPage(1000);
        input.setResultsPage(1);
        input.setSortBy("Name");
        input.setSortDirection("Ascending");
        input.setResponseFieldArray(array("totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width"));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        XMLStreamWriter writer = writers.createXMLStreamWriter(sent, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement("S", "Envelope", SOAP);
        writer.writeNamespace("S", SOAP);
        writer.writeStartElement("S", "Header", SOAP);
        marshaller.marshal(authentication, writer);
        writer.writeEndElement();
        writer.writeStartElement("S", "Body", SOAP);
        marshaller.marshal(input, writer);
        writer.writeEndDocument();
        writer.close();
        if (sent.size() < 900) throw new Exception("JAXB wrote too little");
    }

    private static StringArray array(String... items) {
        StringArray array = new StringArray();
        array.getItems().addAll(List.of(items));
        return array;
    }

    /** Of the whole process, with the threads that compile and collect: see processor_time.c. */
    private static native long processorNanoseconds();

    /** Answers each number on standard input with nanoseconds of processor time a run. */
    private static void serve(Run run) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOSECONDS) run.once();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("ready");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            int count = Integer.parseInt(line);
            long before = processorNanoseconds();
            for (int number = 0; number < count; number++) run.once();
            System.out.println((processorNanoseconds() - before) / (double) count);
        }
    }

    public static void main(String[] arguments) {
        try {
            System.loadLibrary("processor_time");
            if (arguments.length < 2) throw new Exception(USAGE);
            Jaxb jaxb = switch (arguments[0]) {
                case "woodstox" -> new Jaxb(new WstxInputFactory(), new WstxOutputFactory());
                case "jdk" -> new Jaxb(XMLInputFactory.newDefaultFactory(), XMLOutputFactory.newDefaultFactory());
                default -> throw new Exception(USAGE);
            };
            if (arguments[1].equals("decode") && arguments.length == 3) {
                byte[] document = Files.readAllBytes(Path.of(arguments[2]));
                serve(() -> jaxb.decode(document));
            } else if (arguments[1].equals("encode") && arguments.length == 2) {
                serve(jaxb::encode);
            } else {
                throw new Exception(USAGE);
            }
        } catch (Exception | OutOfMemoryError failure) {
            System.err.println(failure);
            System.exit(1);
        }
    }
}
