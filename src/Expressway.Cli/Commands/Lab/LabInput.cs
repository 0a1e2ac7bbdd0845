using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Expressway.Cli.Commands.Lab;

/// <summary>Reads the fields that the lab's cases share.</summary>
internal static class LabInput
{
    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>The text of a field, null where it is absent or no string.</summary>
    public static string? Text(this JsonObject input, string field) =>
        input.TryGetPropertyValue(field, out var node) && node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    /// <summary>The text of a field that the tool cannot do without.</summary>
    /// <exception cref="FormatException">The field is absent.</exception>
    public static string NeededText(this JsonObject input, string field) =>
        input.Text(field) ?? throw new FormatException($"The case has no \"{field}\".");

    /// <summary>The bytes of the file that <c>path</c> names; a name that ends in <c>.gz</c> is unpacked.</summary>
    public static byte[] Bytes(this JsonObject input)
    {
        var path = input.NeededText("path");
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return File.ReadAllBytes(path);
        }

        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = unpacked.Read(buffer); read > 0; read = unpacked.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw new InvalidDataException($"The file unpacks to more than {MaxBytes} bytes.");
            }
        }

        return bytes.ToArray();
    }
}
