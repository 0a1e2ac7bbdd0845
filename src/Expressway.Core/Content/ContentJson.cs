using System.Text.Encodings.Web;
using System.Text.Json;

namespace Expressway.Core.Content;

/// <summary>How content is written as JSON: Chinese as it is (never put into HTML as it is; pages encode).</summary>
public static class ContentJson
{
    /// <summary>Options for stored documents and recipes.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same, indented, for files that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };
}
