using System.Text;
using System.Xml;

namespace Expressway.Web.Feeds;

/// <summary>XML as all our documents have it: UTF-8, and no letter that XML 1.0 does not know.</summary>
internal static class FeedXml
{
    /// <summary>Writes a document.</summary>
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument();
            content(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    /// <summary>A text without letters that XML has no place for.</summary>
    public static string Clean(string text) => text.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
        ? text
        : string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
