using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Compressor.Settings;

/// <summary>One setting: a key, and the property that takes its value.</summary>
public sealed record Setting(string Key, PropertyInfo Property)
{
    /// <summary>The values that are allowed; null: all that can be read.</summary>
    public RangeAttribute? Range { get; } = Property.GetCustomAttribute<RangeAttribute>();

    /// <summary>The smallest value that is allowed; null: any is.</summary>
    public string? Least => Range is null ? null : Text(Range.Minimum);

    /// <summary>The largest value that is allowed; null: any is.</summary>
    public string? Most => Range?.Maximum is null or int.MaxValue or long.MaxValue or "9223372036854775807" ? null : Text(Range.Maximum);

    private Type ValueType => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Setting>> Known = new();

    /// <param name="type">An <see cref="ISettings"/>.</param>
    public static IReadOnlyList<Setting> Of(Type type) => Known.GetOrAdd(type, Find);

    private static IReadOnlyList<Setting> Find(Type type)
    {
        var section = (string)type.GetProperty(nameof(ISettings.Section), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && property.GetCustomAttribute<HostSuppliedAttribute>() is null)
                .Select(property => new Setting(property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? $"{section}:{property.Name}", property)),
        ];
    }

    /// <summary>Sets the property; an empty value is none.</summary>
    /// <returns>What is wrong with the value, without the value itself, which may be a secret; null: nothing.</returns>
    internal string? Bind(IConfiguration configuration, object target)
    {
        if (Property.PropertyType == typeof(IReadOnlyList<string>)) return BindList(configuration.GetSection(Key), target);
        if (configuration[Key]?.Trim() is not { Length: > 0 } text) return null;
        if (!TryConvert(text, out var value)) return $"{Key} must be {Kind}.";
        Property.SetValue(target, value);
        return null;
    }

    /// <returns>What is wrong with the property's value; null: nothing.</returns>
    internal string? Check(object target)
    {
        if (Range is null || Range.IsValid(Property.GetValue(target))) return null;
        return $"{Key} must be at least {Least}{(Most is null ? "" : $" and at most {Most}")}.";
    }

    /// <summary>What a value looks like, as in "must be a whole number".</summary>
    public string Kind => ValueType switch
    {
        var type when type == typeof(bool) => "true or false",
        var type when type == typeof(int) || type == typeof(long) => "a whole number",
        var type when type == typeof(double) => "a number",
        var type when type == typeof(TimeSpan) => "a time: write 90 seconds as 00:01:30, and 7 days as 7.00:00:00",
        var type when type == typeof(Uri) => "an http or https address without a user name, such as https://HOST",
        { IsEnum: true } type => "one of: " + string.Join(", ", Enum.GetNames(type).Select(name => name.ToLowerInvariant())),
        _ => "a text",
    };

    /// <summary>A bound as one writes it, without the zeros at the end of a fraction of a second.</summary>
    private static string Text(object bound) => bound switch
    {
        TimeSpan { Ticks: var ticks } time when ticks % TimeSpan.TicksPerSecond != 0 => time.ToString("c").TrimEnd('0'),
        _ => bound.ToString()!,
    };

    private string? BindList(IConfigurationSection section, object target)
    {
        string[] values = [.. section.GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(value => value.Length > 0)];
        if (values.Length > 0) Property.SetValue(target, values);
        return section.Value is { Length: > 0 } ? $"{Key} must be a list: {Key}:0, {Key}:1 and so on." : null;
    }

    private bool TryConvert(string text, out object? value)
    {
        value = null;
        if (ValueType == typeof(Uri))
        {
            value = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 ? address : null;
            return value is not null;
        }

        if (ValueType.IsEnum) return !char.IsAsciiDigit(text[0]) && text[0] != '-' && Enum.TryParse(ValueType, text, ignoreCase: true, out value);
        try
        {
            value = TypeDescriptor.GetConverter(ValueType).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }
}
