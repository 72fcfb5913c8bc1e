using System.Text;
using Compressor.Storage;

namespace Compressor.Api.Tests.Document;

/// <summary>An event stream that is read on as it comes, while the data of each event is checked.</summary>
internal sealed class ValidatedEvents : StreamContent
{
    private readonly HttpContent _inner;

    public ValidatedEvents(HttpContent inner, Action<string> check)
        : base(new Tee(inner, check))
    {
        _inner = inner;
        foreach (var header in inner.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Tee(HttpContent inner, Action<string> check) : ForwardOnlyStream
    {
        private readonly MemoryStream _line = new();
        private Stream? _stream;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _stream ??= await inner.ReadAsStreamAsync(cancellationToken);
            var read = await _stream.ReadAsync(buffer, cancellationToken);
            foreach (var value in buffer[..read].ToArray()) Take(value);
            return read;
        }

        private void Take(byte value)
        {
            if (value != (byte)'\n')
            {
                _line.WriteByte(value);
                return;
            }

            var line = Encoding.UTF8.GetString(_line.ToArray());
            _line.SetLength(0);
            if (line.StartsWith("data: ", StringComparison.Ordinal)) check(line[6..]);
        }
    }
}
