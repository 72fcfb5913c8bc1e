namespace Compressor.Settings;

/// <summary>Names settings of the assembly, so that nobody has to load all of its types to find them.</summary>
/// <typeparam name="T">Declared right below.</typeparam>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SettingsTypeAttribute<T>() : SettingsTypeAttribute(typeof(T))
    where T : class, ISettings, new();

/// <summary>See <see cref="SettingsTypeAttribute{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public abstract class SettingsTypeAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
