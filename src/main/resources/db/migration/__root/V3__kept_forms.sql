-- Forms that were kept in clear; from now on a kept form is sealed.
delete from platform.session_attributes where attribute_name = 'kept-form';
