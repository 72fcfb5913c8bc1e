using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compressor.Core.Workflow;

/// <summary>What came of trying to post a callback.</summary>
/// <param name="IsDone">It was taken, or must not be tried again.</param>
/// <param name="WaitSeconds">Nothing was sent, because the receiver is paused or busy; it may be tried after so many seconds. Null: it was sent.</param>
[JsonConverter(typeof(Converter))]
public sealed record CallbackPost(bool IsDone, double? WaitSeconds = null)
{
    /// <summary>As <c>true</c> or <c>false</c>, as in histories of earlier versions, or as the number of seconds.</summary>
    private sealed class Converter : JsonConverter<CallbackPost>
    {
        public override CallbackPost Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType is JsonTokenType.Number
            ? new CallbackPost(IsDone: false, reader.GetDouble())
            : new CallbackPost(reader.GetBoolean());

        public override void Write(Utf8JsonWriter writer, CallbackPost value, JsonSerializerOptions options)
        {
            if (value.WaitSeconds is { } seconds) writer.WriteNumberValue(seconds);
            else writer.WriteBooleanValue(value.IsDone);
        }
    }
}
