using Microsoft.Extensions.Logging;

namespace Compressor.TestSupport.Secrets;

/// <summary>Gives a scan every line that is logged, at any level, with its values, scopes and exceptions.</summary>
[ProviderAlias(nameof(LogCapture))]
public sealed class LogCapture(SecretScan scan) : ILoggerProvider, ISupportExternalScope
{
    private int _lines;
    private IExternalScopeProvider? _scopes;

    public int Lines => Volatile.Read(ref _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private void Take(string category, string text, object? state, Exception? exception)
    {
        Interlocked.Increment(ref _lines);
        var scopes = new List<string>();
        _scopes?.ForEachScope((scope, into) => into.Add(Values(scope)), scopes);
        scan.Add($"the log of {category}", $"{text} {Values(state)} {string.Join(' ', scopes)} {exception}");
    }

    private static string Values(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : $"{state}";

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => capture._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            capture.Take(category, formatter(state, exception), state, exception);
    }
}
