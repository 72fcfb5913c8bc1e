using System.Text;
using Azure.Core.Serialization;
using Microsoft.DurableTask;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Payloads by the worker's serializer, as the durable extension takes it.</summary>
internal sealed class WorkerConverter(ObjectSerializer serializer) : DataConverter
{
    public override string? Serialize(object? value) => value is null ? null : serializer.Serialize(value, value.GetType()).ToString();

    public override object? Deserialize(string? data, Type targetType)
    {
        if (data is null) return null;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(data));
        return serializer.Deserialize(stream, targetType, CancellationToken.None);
    }
}
